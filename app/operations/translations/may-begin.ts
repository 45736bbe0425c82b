import { listSavedLanguages } from '#db/register/queries/translations'

import type { Context } from '../context'
import type { Desk } from './find-desk'

/** More than any consultation needs; where all are listed, each of them is read whole. */
export const mostLanguages = 40

export interface TooManyLanguages {
  code: 'too-many-languages'
  most: number
}

/** Whether a language has a desk already or may still get one. */
export async function mayBegin(
  { register }: Pick<Context, 'register'>,
  { slug, survey, language }: Omit<Desk, 'texts'>,
): Promise<boolean> {
  const known = new Set([...survey.languages, ...(await listSavedLanguages(register, slug))])
  return known.has(language) || known.size < mostLanguages
}
