import { data } from '@remix-run/node'

import type { Asked } from '../door'
import { readerLanguage } from '../findings/reader-language'
import { settle } from '../settle'
import { shownProblems, type RequestProblem } from './request-problem'

/** The page once more, with what stands in the way and what was typed. */
export function again(
  args: Asked,
  all: Parameters<typeof settle<RequestProblem>>[0],
  typed: string,
) {
  const { problems, already } = settle(all)
  const shown = shownProblems(problems, readerLanguage(args))
  return data({ problems: shown, already, typed }, { status: 422 })
}
