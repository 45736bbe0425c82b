import { fileFormats, findingsFile, type FileFormat } from '#app/formats/findings-file'
import { reportWords } from '#app/i18n/report-words'
import type { Released } from '#app/operations/find-released'
import { findingsFor } from '#app/operations/findings-for'
import frame from '#locales/en/frame.json'
import { cutTo, type AskedCut } from '#surveys/reports/cut'
import type { ReportCut } from '#surveys/reports/report'
import { sourceOf } from '#surveys/reports/source'

import { type Asked, type Command, WrongUsage } from './command'
import { writeWholeFile } from './key-holder/whole-file'
import { asStaff } from './staff/as-staff'
import { requireNew } from './staff/new-file'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const exportFindings: Command = {
  usage: `SLUG --format ${fileFormats.join('|')} --out FILE [--lang L] [--cut country=KE|region=africa [--alone]] [--json]`,
  words: { from: 1, to: 1 },
  options: {
    format: { type: 'string', means: 'the kind of file; svg gives all charts in one zip' },
    out: { type: 'string', means: 'the file to write' },
    lang: { type: 'string', means: 'a language of the survey; English if nothing is said' },
    cut: { type: 'string', means: 'one place beside everybody: country=KE or region=africa' },
    alone: { type: 'boolean', means: 'with --cut: nothing of any other place' },
    bom: { type: 'boolean', means: 'csv: begins with the mark by which Excel knows UTF-8' },
    semicolon: { type: 'boolean', means: 'csv: semicolons, and commas in decimals' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run(asked) {
    const { slug, out, format, lang, cut, csv } = wanted(asked)
    requireNew(out)
    return asStaff(async (context) => {
      const { released, report } = requireOk(await findingsFor(context, { slug, lang, cut }))
      const input = { released, report, cut, network: frame.product }
      const bytes = await findingsFile(format, input, csv)
      await writeWholeFile(out, bytes)
      const { release, hash, title } = report
      const shown = cut && placeShown(released, cut)
      const told = { slug, file: out, format, lang: report.lang, release, hash, cut: shown }
      return tell(asked.flags.json, told, words.exported(out, title, shown?.instead))
    })
  },
}

/** The terminal speaks English, whatever language the file is in. */
function placeShown({ release, versions }: Released, cut: AskedCut): ReportCut {
  return cutTo(sourceOf(release, versions, reportWords('en')), cut).told
}

function wanted({ words: [slug = ''], values, flags }: Asked) {
  const { out, lang, cut } = values
  const format = readFormat(values.format)
  const { bom, semicolon, alone } = flags
  if (out === undefined) throw new WrongUsage(words.missingOut)
  if ((bom === true || semicolon === true) && format !== 'csv') throw new WrongUsage(words.csvOnly)
  if (format === 'json' && cut !== undefined) throw new WrongUsage(words.jsonIsWhole)
  if (alone === true && cut === undefined) throw new WrongUsage(words.aloneNeedsCut)
  const place = readCut(cut)
  const limited = place && { ...place, ...(alone === true && { alone }) }
  return { slug, out, format, lang, cut: limited, csv: { bom, semicolon } }
}

function readFormat(given: string | undefined): FileFormat {
  const format = fileFormats.find((each) => each === given)
  if (format !== undefined) return format
  throw new WrongUsage(
    given === undefined
      ? words.missingFormat(fileFormats)
      : words.unknownFormat(given, fileFormats),
  )
}

function readCut(given: string | undefined): AskedCut | undefined {
  if (given === undefined) return undefined
  const [, kind, code = ''] = /^(country|region)=([a-z_]+)$/i.exec(given) ?? []
  if (kind === 'country') return { kind, code: code.toUpperCase() }
  if (kind === 'region') return { kind, code: code.toLowerCase() }
  throw new WrongUsage(words.wrongCut)
}
