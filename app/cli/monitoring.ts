import { type MonitoringFormat, monitoringFormats } from '#app/formats/monitoring/formats'
import { monitoringFile } from '#app/formats/monitoring/monitoring-file'
import { type Language, languages } from '#app/i18n/languages'
import { monitor } from '#app/operations/monitor'

import { type Asked, type Command, Refusal, WrongUsage } from './command'
import { writeWholeFile } from './key-holder/whole-file'
import { asStaff } from './staff/as-staff'
import { requireNew } from './staff/new-file'
import { readWithin } from './staff/read-within'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

const mostMegabytes = 1

export const monitoring: Command = {
  usage: `--year Y --format ${monitoringFormats.join('|')} --out FILE [--lang L] [--targets FILE] [--bom] [--semicolon] [--json]`,
  options: {
    year: { type: 'string', means: 'the last year of the figures' },
    format: { type: 'string', means: 'the kind of file; json is of no language' },
    out: { type: 'string', means: 'the file to write' },
    lang: { type: 'string', means: 'a language of the network; English if nothing is said' },
    targets: { type: 'string', means: 'what is to be reached, as JSON: {"members": 350}' },
    bom: { type: 'boolean', means: 'csv: begins with the mark by which Excel knows UTF-8' },
    semicolon: { type: 'boolean', means: 'csv: semicolons between cells' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run(asked) {
    const { year, format, out, lang, csv } = wanted(asked)
    requireNew(out)
    const { targets: file } = asked.values
    const targets = file === undefined ? {} : read(await readWithin(file, mostMegabytes), file)
    return asStaff(async (context) => {
      const made = requireOk(await monitor(context, { year, targets }))
      await writeWholeFile(out, await monitoringFile(format, made, lang, csv))
      const told = { file: out, format, lang, year, years: made.years, asOf: made.asOf }
      return tell(asked.flags.json, told, words.monitored(out, made))
    })
  },
}

function wanted({ values, flags: { bom, semicolon } }: Asked) {
  const { out } = values
  const year = readYear(values.year)
  const format = readFormat(values.format)
  if (out === undefined) throw new WrongUsage(words.missingOut)
  if ((bom === true || semicolon === true) && format !== 'csv') throw new WrongUsage(words.csvOnly)
  return { year, format, out, lang: readLanguage(values.lang), csv: { bom, semicolon } }
}

function readYear(given: string | undefined): number {
  if (given === undefined) throw new WrongUsage(words.missingYear)
  if (!/^(199[2-9]|2\d{3})$/.test(given)) throw new WrongUsage(words.notAYear(given))
  return Number(given)
}

function readFormat(given: string | undefined): MonitoringFormat {
  const format = monitoringFormats.find((each) => each === given)
  if (format !== undefined) return format
  throw new WrongUsage(
    given === undefined
      ? words.missingFormat(monitoringFormats)
      : words.unknownFormat(given, monitoringFormats),
  )
}

function readLanguage(given = 'en'): Language {
  const lang = languages.find((each) => each === given)
  if (lang === undefined) throw new WrongUsage(words.noLanguage(given, languages))
  return lang
}

function read(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal(sentenceFor({ code: 'not-json', file }))
  }
}
