import { describe, expect, it } from 'vitest';
import { parseFrontMatter, splitFrontMatter } from '../../src/document/front-matter.ts';

const readYaml = (source: string) => parseFrontMatter({ syntax: 'YAML', source });

describe('splitFrontMatter', () => {
  it('gives the lines between the rules and what follows', () => {
    expect(splitFrontMatter('---\ntitle: 雾\n---\n<p>正文</p>\n', 1000)).toEqual({
      syntax: 'YAML',
      source: 'title: 雾',
      body: '<p>正文</p>\n',
    });
    expect(splitFrontMatter('+++\ntitle = "雾"\n+++\n正文', 1000)).toEqual({
      syntax: 'TOML',
      source: 'title = "雾"',
      body: '正文',
    });
  });

  it.each([
    ['blank lines before it', '\n\n---\ntitle: 雾\n---\n正文', 'title: 雾', '正文'],
    ['spaces after the rule', '---  \ntitle: 雾\n---\n正文', 'title: 雾', '正文'],
    ['nothing in it', '---\n---\n正文', '', '正文'],
    ['nothing after it', '---\ntitle: 雾\n---', 'title: 雾', ''],
    ['a longer end', '---\ntitle: 雾\n-----\n正文', 'title: 雾', '正文'],
  ])('takes front matter with %s', (_, text, source, body) => {
    expect(splitFrontMatter(text, 1000)).toEqual({ syntax: 'YAML', source, body });
  });

  it.each([
    ['no rule', 'title: 雾'],
    ['no end', '---\ntitle: 雾\n正文'],
    ['a rule of six', '------\n正文\n---\n'],
    ['an end beyond the limit', `---\ntitle: ${'雾'.repeat(1000)}\n---\n正文`],
  ])('finds none in a text with %s', (_, text) => {
    expect(splitFrontMatter(text, 1000)).toBeNull();
  });
});

describe('parseFrontMatter', () => {
  it('gives the facts of a post as text, dates as printed', () => {
    const { header, address, warnings } = readYaml(
      [
        'layout: default',
        'title: "澜岛：&#8220;不&#8221;"',
        'date: 2020-10-21T12:30:00.000+08:00',
        'author: 程未晚',
        'from: https://paper.example/a',
        'tags: [ 渔业, 港口 ]',
        'categories: [ 社论 ]',
        'description: 一句话',
        'lang: zh-Hant',
      ].join('\n'),
    );
    expect(warnings).toEqual([]);
    expect(address).toBe('https://paper.example/a');
    expect(header).toEqual({
      title: '澜岛：&#8220;不&#8221;',
      author: '程未晚',
      date: '2020-10-21T12:30:00.000+08:00',
      tags: ['渔业', '港口'],
      categories: ['社论'],
      summary: '一句话',
      language: 'zh-Hant',
      image: null,
    });
  });

  it('reads TOML, dates as they were written', () => {
    const { header, address, warnings } = parseFrontMatter({
      syntax: 'TOML',
      source:
        'title = "雾散"\ndate = 2020-10-21T12:30:00+08:00\ntags = ["渔业", "港口"]\nurl = "https://paper.example/a"\nimage = "/fog.jpg"\n[params]\nweight = 3',
    });
    expect(warnings).toEqual([]);
    expect(address).toBe('https://paper.example/a');
    expect(header).toMatchObject({
      title: '雾散',
      date: '2020-10-21T12:30:00.000+08:00',
      tags: ['渔业', '港口'],
      image: '/fog.jpg',
    });
    const broken = parseFrontMatter({
      syntax: 'TOML',
      source: 'title = "船长"不"走"\nlang = "zh"',
    });
    expect(broken.header).toMatchObject({ title: '船长"不"走', language: 'zh' });
    expect(broken.warnings).toMatchObject([{ code: 'BAD_FRONT_MATTER' }]);
  });

  it.each([
    ['a list of authors', 'authors: [甲, 乙]', { author: '甲, 乙' }],
    ['tags in one string', 'tags: 甲, 乙 ,', { tags: ['甲', '乙'] }],
    ['a list of mixed things', 'tags: [甲, [乙], {丙: 丁}]', { tags: ['甲'] }],
    ['no authors in a list', 'author: [[甲]]', { author: null }],
    ['null', 'title: null\nauthor: ""', { title: null, author: null }],
    ['another name of the date', 'publishDate: 2020-10-21', { date: '2020-10-21' }],
    ['a day that YAML would make an instant', 'date: 2020-10-21', { date: '2020-10-21' }],
    ['a map for a title', 'title: {甲: 乙}', { title: null }],
  ])('reads %s', (_, yaml, header) => {
    expect(readYaml(yaml).header).toMatchObject(header);
  });

  it.each(['url', 'link', 'source', 'canonical_url'])('finds the address under %s', (key) => {
    expect(readYaml(`${key}: https://a.example/1`).address).toBe('https://a.example/1');
  });

  it('reads what is no YAML line by line, with a warning', () => {
    const { header, address, warnings } = readYaml(
      'title: "船长说"不"就走"\nfrom: https://a.example/1\n  - 甲\n\t坏',
    );
    expect(header.title).toBe('船长说"不"就走');
    expect(address).toBe('https://a.example/1');
    expect(warnings).toEqual([
      {
        code: 'BAD_FRONT_MATTER',
        message: 'The front matter is no valid YAML; it was read line by line.',
      },
    ]);
  });

  it('takes a lone word for bad front matter and nothing for none', () => {
    expect(readYaml('渔业').warnings).toHaveLength(1);
    expect(readYaml('').warnings).toEqual([]);
    expect(readYaml('# 注').header.title).toBeNull();
  });

  it('says nothing to the console, whatever it reads', () => {
    const said: unknown[] = [];
    const { emitWarning } = process;
    process.emitWarning = (warning) => said.push(warning);
    try {
      readYaml('%FOO\n---\n? &a !!x\n: *b');
      readYaml('%25%25');
    } finally {
      process.emitWarning = emitWarning;
    }
    expect(said).toEqual([]);
  });

  it('does not let aliases grow', () => {
    const bomb = ['a: &a [x, x, x, x]', 'b: &b [*a, *a, *a]', 'tags: [*b, *b]'].join('\n');
    expect(readYaml(bomb).warnings.map(({ code }) => code)).toEqual(['BAD_FRONT_MATTER']);
  });

  it.each([
    ['a table', 'author:\n  name: 程未晚\n  email: a@x.example', '程未晚'],
    ['tables in a list', 'authors: [{name: 程未晚}, {name: 沈知远}]', '程未晚, 沈知远'],
    ['an empty value', 'author: ""\nauthors: 沈知远', '沈知远'],
  ])('reads an author from %s', (_, source, author) => {
    expect(parseFrontMatter({ syntax: 'YAML', source }).header.author).toBe(author);
  });

  it('reads the picture out of a table, tags and categories by their singular', () => {
    const source = 'cover:\n  image: /a.jpg\n  caption: 雾\ntag: 雾\ncategory: 港口';
    expect(parseFrontMatter({ syntax: 'YAML', source }).header).toMatchObject({
      image: '/a.jpg',
      tags: ['雾'],
      categories: ['港口'],
    });
  });

  it('reads tables of TOML', () => {
    const source = 'title = "雾"\n[author]\nname = "程未晚"\n[taxonomies]\ntags = ["船"]';
    expect(parseFrontMatter({ syntax: 'TOML', source }).header).toMatchObject({
      author: '程未晚',
      tags: ['船'],
    });
  });

  it('splits an object of JSON from what follows it, and takes JSON alone for no post', () => {
    const text = '{\n  "title": "雾",\n  "tags": ["船"]\n}\n\n正文。\n';
    const front = splitFrontMatter(text, 1000);
    expect(front).toMatchObject({ syntax: 'JSON', body: '\n正文。\n' });
    expect(front === null ? null : parseFrontMatter(front).header).toMatchObject({
      title: '雾',
      tags: ['船'],
    });
    expect(splitFrontMatter('{\n  "title": "雾"\n}\n', 1000)).toBeNull();
  });

  it.each([
    ['an object on one line', '{"title": "雾}中", "tags": ["船"]}\n', '正文。\n'],
    [
      'an object that begins on its first line',
      '{ "title": "雾}中",\n  "tags": ["船"] }\n',
      '\n正文。',
    ],
    ['semicolons round it', ';;;\n"title": "雾}中",\n"tags": ["船"]\n;;;\n', '正文。'],
    ['semicolons and braces', ';;;\n{\n"title": "雾}中", "tags": ["船"]}\n;;;\n', '正文。'],
    ['semicolons behind it alone', '"title": "雾}中",\n"tags": ["船"]\n;;;\n', '正文。'],
  ])('reads JSON written as %s', (_, source, body) => {
    const front = splitFrontMatter(`${source}${body}`, 1000);
    expect(front).toMatchObject({ syntax: 'JSON', body });
    const { header, warnings } = parseFrontMatter(front ?? { syntax: 'JSON', source: '' });
    expect(header).toMatchObject({ title: '雾}中', tags: ['船'] });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['lines of JSON', '{"title": "雾"}\n{"title": "船"}\n'],
    ['one object alone', '{"title": "雾"}\n'],
    ['an object with text behind it', '{"title": "雾"} 正文。\n正文。\n'],
    ['an object that nothing closes', '{"title": "雾",\n正文。\n'],
    ['quoted words', '"雾": 正文。\n;;;\n'],
    ['a key that no semicolons follow', '"title": "雾"\n正文。\n'],
  ])('finds no JSON in %s', (_, text) => {
    expect(splitFrontMatter(text, 1000)).toBeNull();
  });
});
