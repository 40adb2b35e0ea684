/**
 * Sorts a short list in place; what compares alike keeps its order. The list's own method copies it more than
 * once, which costs more than putting a handful in order, and each quotation has three such lists.
 */
export function sortFew<Item>(list: Item[], compare: (left: Item, right: Item) => number): Item[] {
  for (let next = 1; next < list.length; next += 1) {
    const item = list[next] as Item;
    let place = next;
    while (place > 0 && compare(list[place - 1] as Item, item) > 0) {
      list[place] = list[place - 1] as Item;
      place -= 1;
    }
    list[place] = item;
  }
  return list;
}
