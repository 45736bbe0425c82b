/** What a page sends: FormData and URLSearchParams fit as they are. */
export interface Fields {
  getAll(name: string): unknown[]
}

/** Values by field name, as a page shows them again. */
export type FieldValues = Record<string, string[]>

/** The different values given for a field, without blanks and files. */
export function valuesOf(fields: Fields, name: string): string[] {
  return [...new Set(allValuesOf(fields, name))]
}

/** The same with those given twice. */
export function allValuesOf(fields: Fields, name: string): string[] {
  const texts = fields.getAll(name).filter((value) => typeof value === 'string')
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

export function fieldsFrom(values: FieldValues): Fields {
  return { getAll: (name) => (Object.hasOwn(values, name) ? (values[name] ?? []) : []) }
}
