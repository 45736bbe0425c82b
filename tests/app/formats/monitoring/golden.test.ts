import { expect, test } from 'vitest'

import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { makeMonitoring } from '#surveys/monitoring/make-monitoring'

import { smallReview } from '../../../surveys/monitoring/a-small-review'

const told = ['members', 'e_consultations', 'development', 'support_to_networks']
const targets = new Map([
  ['members', 350],
  ['development.stronger', 60],
])
const whole = makeMonitoring(smallReview, { year: 2026, targets })
const made = { ...whole, indicators: whole.indicators.filter(({ code }) => told.includes(code)) }

test.each([
  ['monitoring.csv', 'csv', 'en', {}],
  ['monitoring-semicolon-ru.csv', 'csv', 'ru', { semicolon: true, bom: true }],
  ['monitoring.json.txt', 'json', 'en', {}],
] as const)('%s is the same, byte for byte', async (name, format, lang, options) => {
  const bytes = await monitoringFile(format, made, lang, options)

  await expect(Buffer.from(bytes).toString('utf8')).toMatchFileSnapshot(
    `../../../golden/monitoring/${name}`,
  )
})
