import type { AnyLanguage } from '#app/i18n/languages'
import { readTokenScope } from '#app/operations/programs/find-program'
import { countApiTokens, listApiTokens, type ApiToken } from '#db/register/queries/api-tokens'

import { knownTitles } from '../consultations/known-titles'
import type { AtWork } from '../door'
import type { ListedToken } from './token-table'

const each = 50

/** Every token that was made, and what a new one may be limited to. */
export async function tokensView(
  { register, today }: AtWork,
  { lang, page: asked }: { lang: AnyLanguage; page: number },
) {
  const pages = Math.max(1, Math.ceil((await countApiTokens(register)) / each))
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, pages) : 1
  const titles = await knownTitles({ register }, lang)
  const titleOf = (slug: string) => titles.get(slug) ?? slug
  const tokens = await listApiTokens(register, { page, each })
  const surveys = [...titles].map(([value, text]) => ({ value, text }))
  return { ...{ page, pages, surveys }, tokens: tokens.map((row) => asListed(row, titleOf, today)) }
}

function asListed(row: ApiToken, titleOf: (slug: string) => string, today: string): ListedToken {
  const { id, name, scope, made_by: by, made_on: on, expires_on: until, used_on: used } = row
  const surveys = readTokenScope(scope).map(titleOf)
  const state = row.ended_on !== null ? 'ended' : until < today ? 'over' : 'good'
  return { ...{ id, name, by, on, until, surveys, state }, usedOn: used ?? undefined }
}
