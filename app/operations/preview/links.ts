import { toBase64url } from '#app/vault/base64url'
import { changeRegister } from '#db/register/change'
import { addPreviewLink, listPreviewLinks, removePreviewLink } from '#db/register/queries/previews'
import { cleanLine, lengthOf } from '#surveys/definition/clean-text'
import { fail, ok, type Result } from '#surveys/result'

import { dayAfter } from '../day-after'
import { newToken } from '../people/token'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { findPreviewed } from './find-previewed'
import { linkDays, longestForWhom, mostLinks } from './limits'

export interface WantedLink {
  slug: string
  forWhom: string
  days: number
}

export interface PreviewLink {
  /** Shown once; it stands in the address. */
  token: string
  forWhom: string
  expiresOn: string
}

export type LinkProblem =
  | { code: 'for-whom-missing' }
  | { code: 'for-whom-long'; most: number }
  | { code: 'days-missing' }
  | { code: 'links-many'; most: number }
  | { code: 'nothing-to-show' }

/** A link with which people without an account look at a survey. */
export const makePreviewLink = withRight('design consultations', makeLink)

async function makeLink(
  context: StaffContext,
  { slug, forWhom: typed, days }: WantedLink,
): Promise<Result<PreviewLink, LinkProblem>> {
  const forWhom = cleanLine(typed)
  const wrong = linkProblems(forWhom, days)
  if (wrong.length > 0) return fail(...wrong)
  return changeRegister(context.register, async (register) => {
    if (!(await findPreviewed({ register }, slug))) return fail({ code: 'nothing-to-show' })
    const present = await listPreviewLinks(register, slug, context.today)
    if (present.length >= mostLinks) return fail({ code: 'links-many', most: mostLinks })
    const { token, hash } = newToken(context.random)
    const expiresOn = dayAfter(context.today, days)
    const id = toBase64url(context.random(12))
    await addPreviewLink(register, {
      ...{ hash, id, slug, for_whom: forWhom },
      ...{ made_by: context.who, made_on: context.today, expires_on: expiresOn },
    })
    // The log is kept for good, so it says which link, and not for whom.
    await note(register, context, 'preview link made', slug, { link: id, until: expiresOn })
    return ok({ token, forWhom, expiresOn })
  })
}

function linkProblems(forWhom: string, days: number): LinkProblem[] {
  const problems: (LinkProblem | false)[] = [
    forWhom === '' && { code: 'for-whom-missing' },
    lengthOf(forWhom) > longestForWhom && { code: 'for-whom-long', most: longestForWhom },
    !linkDays.some((each) => each === days) && { code: 'days-missing' },
  ]
  return problems.filter((problem) => problem !== false)
}

/** Ends a link before its day. */
export const takeBackPreviewLink = withRight('design consultations', takeBack)

function takeBack(
  context: StaffContext,
  { slug, id }: { slug: string; id: string },
): Promise<Result<null, { code: 'link-gone' }>> {
  return changeRegister(context.register, async (register) => {
    const links = await listPreviewLinks(register, slug, context.today)
    const isThere = links.some((each) => each.id === id)
    if (!isThere || !(await removePreviewLink(register, { id, slug })))
      return fail({ code: 'link-gone' })
    await note(register, context, 'preview link taken back', slug, { link: id })
    return ok(null)
  })
}
