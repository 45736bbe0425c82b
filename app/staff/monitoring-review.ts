import type { LoaderFunctionArgs } from '@remix-run/node'

import type { MonitoringFormat } from '#app/formats/monitoring/formats'
import {
  mediaTypeOf,
  monitoringFile,
  monitoringFileName,
} from '#app/formats/monitoring/monitoring-file'
import { languageOf } from '#app/i18n/choose-language'
import { monitoringWords } from '#app/i18n/monitoring-words'
import { findReview } from '#app/operations/monitor'
import { notFound } from '#app/refusals'
import { type MonitoringView, showMonitoring } from '#surveys/monitoring/show-monitoring'

type Asked = Pick<LoaderFunctionArgs, 'context' | 'request'>

/** All that the page of monitoring shows. */
export interface MonitoringReview {
  view: MonitoringView
  year: number
  /** All that can be asked for, oldest first. */
  years: number[]
  /** Nothing at all is known so far. */
  isEmpty: boolean
}

/** The review up to `?year=`, or up to this year; other years are pages that are not there. */
export async function requireReview(asked: Asked, now = new Date()): Promise<MonitoringReview> {
  const { made, years, lang } = await requireMade(asked, now)
  const view = showMonitoring(made, monitoringWords(lang))
  const isEmpty = view.indicators.every(({ isKnown }) => !isKnown)
  return { view, year: made.year, years, isEmpty }
}

/** The same figures as a file. They are for staff, so nothing on the way keeps them. */
export async function sendReview(
  asked: Asked,
  format: MonitoringFormat,
  now = new Date(),
): Promise<Response> {
  const { made, lang } = await requireMade(asked, now)
  const headers = {
    'Cache-Control': 'no-store',
    'Content-Type': mediaTypeOf[format],
    'Content-Disposition': `attachment; filename="${monitoringFileName(format, made, lang)}"`,
  }
  return new Response((await monitoringFile(format, made, lang)) as BodyInit, { headers })
}

async function requireMade({ request, context }: Asked, now: Date) {
  const asked = new URL(request.url).searchParams.get('year')
  const today = now.toISOString().slice(0, 10)
  const found = await findReview({ register: context.register, today }, asked)
  if (!found) throw notFound()
  return {
    ...found,
    lang: languageOf(request, context.development, context.session?.colleague.lang),
  }
}
