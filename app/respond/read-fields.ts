import type { AppLoadContext } from '@remix-run/node'

import { refused } from '#app/refusals'
import { fewMarks } from '#surveys/definition/few-marks'
import type { Fields, FieldValues } from '#surveys/definition/fields'

/** What a page sent, by name. A body that is no page of ours is refused, not guessed at. */
export async function readFields(
  request: Request,
  { form }: Pick<AppLoadContext, 'form'> = {},
): Promise<PostedFields> {
  if (form) return fieldsFrom(form)
  const posted = await request.formData().catch(() => {
    throw refused(400)
  })
  return fieldsFrom(posted)
}

/** The fields of a form that has been taken apart; a file among them is no field. */
export function fieldsFrom(posted: Iterable<[string, FormDataEntryValue]>): PostedFields {
  const values = new Map<string, string[]>()
  for (const [name, value] of posted) {
    if (typeof value !== 'string') throw refused(400)
    const given = values.get(name)
    if (given) given.push(fewMarks(value))
    else values.set(name, [fewMarks(value)])
  }
  return {
    names: [...values.keys()],
    has: (name) => values.has(name),
    get: (name) => values.get(name)?.[0] ?? '',
    getAll: (name) => values.get(name) ?? [],
    pick: (names) =>
      Object.fromEntries(
        names.flatMap((name) => (values.has(name) ? [[name, values.get(name) ?? []]] : [])),
      ),
  }
}

export interface PostedFields extends Fields {
  names: string[]
  has: (name: string) => boolean
  get: (name: string) => string
  getAll: (name: string) => string[]
  /** Only these, as they were typed. */
  pick: (names: string[]) => FieldValues
}
