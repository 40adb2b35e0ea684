import { builder } from './builder.ts';

/** Registers an enum; `values` describes every value of the type, so that none can be forgotten. */
export function createEnum<T extends string>(
  name: string,
  description: string,
  values: Readonly<Record<T, string>>,
) {
  const described: Partial<Record<T, { readonly description: string }>> = {};
  for (const value of Object.keys(values) as T[]) described[value] = { description: values[value] };
  // Every key of `values` was just copied.
  return builder.enumType(name, {
    description,
    values: described as Record<T, { readonly description: string }>,
  });
}
