import type { Context } from '#app/operations/context'
import { findConsultation } from '#app/operations/consultations/find-consultation'
import { listOpeners } from '#app/operations/survey-openers'
import { listKeyHolders } from '#db/register/queries/key-holders'

import { titleIn } from '../consultations/title-in'

interface Opened {
  left: string[]
  titles: string[]
}

/** What follows from the end of a key. */
export interface RemovalView {
  /** What it opens, by who could open that afterwards; what fewer could open stands first. */
  opens: Opened[]
  /** The one who would then hold the only key to something. */
  staying: string | undefined
  /** Why it cannot be removed at all: nobody could open anything, or no key would be left. */
  stays: 'last-key-holder' | 'only-key' | undefined
}

type Looking = Pick<Context, 'register' | 'hour'>

export async function removalView(
  context: Looking,
  fingerprint: string,
  lang: string,
): Promise<RemovalView> {
  const names = new Map(
    (await listKeyHolders(context.register)).map((holder) => [holder.fingerprint, holder.name]),
  )
  const held = (await listOpeners(context.register)).filter(({ holders }) =>
    holders.includes(fingerprint),
  )
  const opens = new Map<string, Opened>()
  for (const { slug, holders } of held) {
    const others = holders.filter((holder) => holder !== fingerprint)
    const left = others.map((holder) => names.get(holder) ?? holder).toSorted()
    const title = await titleOf(context, slug, lang)
    const { titles = [] } = opens.get(left.join('\n')) ?? {}
    opens.set(left.join('\n'), { left, titles: [...titles, title] })
  }
  return viewOf([...opens.values()], names.size)
}

function viewOf(opens: RemovalView['opens'], holders: number): RemovalView {
  const fewest = opens.toSorted((one, other) => one.left.length - other.left.length)
  const [staying] = fewest.find(({ left }) => left.length === 1)?.left ?? []
  return { opens: fewest, staying, stays: whyItStays(fewest, holders) }
}

function whyItStays(opens: RemovalView['opens'], holders: number): RemovalView['stays'] {
  if (opens.some(({ left }) => left.length === 0)) return 'last-key-holder'
  return holders === 1 ? 'only-key' : undefined
}

/** Problems that name consultations, with their titles instead. */
export async function byTitle<Told extends { code: string }>(
  context: Looking,
  problems: Told[],
  lang: string,
): Promise<Told[]> {
  return Promise.all(
    problems.map(async (problem) => {
      if (!('slugs' in problem) || !Array.isArray(problem.slugs)) return problem
      const slugs = problem.slugs.map((slug) => titleOf(context, String(slug), lang))
      return { ...problem, slugs: await Promise.all(slugs) }
    }),
  )
}

async function titleOf(context: Looking, slug: string, lang: string): Promise<string> {
  const found = await findConsultation(context, slug)
  return found ? titleIn(found.survey, lang) : slug
}
