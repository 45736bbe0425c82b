import { toBase64url } from '#app/vault/base64url'
import { changeRegister } from '#db/register/change'
import {
  addComment,
  countCommentsBy,
  findComment,
  removeComment,
  settleComment,
} from '#db/register/queries/previews'
import { cleanText, lengthOf } from '#surveys/definition/clean-text'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import type { Look } from './find-look'
import { longestComment, mostComments } from './limits'

export interface Said {
  page: string
  /** Empty where the page as a whole is meant. */
  question: string
  /** What stands there, in the language it was read in. */
  wording: string
  lang: string
  text: string
}

export type CommentProblem =
  | { code: 'comment-missing' }
  | { code: 'comment-long'; most: number }
  | { code: 'comments-full'; most: number }

/** Keeps all that somebody says who came by a link, or nothing; no more is kept of them than the day. */
export async function sayOfPreview(
  { register, random, today }: Pick<Context, 'register' | 'random' | 'today'>,
  { slug, link }: Pick<Look, 'slug'> & { link: NonNullable<Look['link']> },
  ...said: Said[]
): Promise<Result<null, CommentProblem>> {
  const problem = said.map(({ text }) => commentProblem(text)).find((each) => each !== undefined)
  if (problem) return fail(problem)
  return changeRegister(register, async (db) => {
    if ((await countCommentsBy(db, link.id)) + said.length > mostComments)
      return fail({ code: 'comments-full', most: mostComments })
    for (const { text, wording, ...place } of said) {
      await addComment(db, {
        ...{ id: toBase64url(random(12)), slug, link: link.id, for_whom: link.forWhom, ...place },
        wording: Array.from(wording).slice(0, longestWording).join(''),
        ...{ text: cleanText(text), written_on: today, settled_on: null, settled_by: null },
      })
    }
    return ok(null)
  })
}

/** What keeps a comment from being kept, by its text alone. */
export function commentProblem(typed: string): CommentProblem | undefined {
  const text = cleanText(typed)
  if (text === '') return { code: 'comment-missing' }
  return lengthOf(text) > longestComment
    ? { code: 'comment-long', most: longestComment }
    : undefined
}

const longestWording = 1000

interface Known {
  slug: string
  id: string
}

type Gone = { code: 'comment-gone' }

/** Notes that a comment was looked at and nothing remains to be done; or that something does. */
export const settle = withRight('settle comments', settleOne)

function settleOne(
  context: StaffContext,
  { settled, ...known }: Known & { settled: boolean },
): Promise<Result<null, Gone>> {
  return changeRegister(context.register, async (register) => {
    const comment = await findComment(register, known)
    if (!comment) return fail({ code: 'comment-gone' })
    // Two who settle one comment do one thing.
    if ((comment.settled_on !== null) === settled) return ok(null)
    const now = { settled_on: context.today, settled_by: context.who }
    await settleComment(
      register,
      comment.id,
      settled ? now : { settled_on: null, settled_by: null },
    )
    const deed = settled ? 'comment settled' : 'comment opened again'
    await note(register, context, deed, known.slug, placeOf(comment))
    return ok(null)
  })
}

/** Takes a comment away for good, as one that names somebody. */
export const removeSaid = withRight('settle comments', removeOne)

function removeOne(context: StaffContext, known: Known): Promise<Result<null, Gone>> {
  return changeRegister(context.register, async (register) => {
    const comment = await findComment(register, known)
    if (!comment) return fail({ code: 'comment-gone' })
    await removeComment(register, comment.id)
    await note(register, context, 'comment removed', known.slug, placeOf(comment))
    return ok(null)
  })
}

function placeOf({ page, question }: { page: string; question: string }) {
  return question === '' ? { page } : { page, question }
}
