import { type Command, WrongUsage } from './command'
import { troubleLines } from './key-holder/opening-words'
import { writeWholeFolder, requireEmpty } from './key-holder/whole-folder'
import { withSurveyKey } from './key-holder/with-survey-key'
import { rawFiles, writeRaw } from './key-holder/write-raw'
import { holderWords } from './key-holder/holder-words'
import { noProgress, progressOn } from './staff/progress'
import { tell, warn } from './staff/tell'
import { words } from './terminal-reports'

export const open: Command = {
  usage: 'SLUG --bundle FILE --key FILE --out DIR [--json]',
  words: { from: 1, to: 1 },
  options: {
    bundle: { type: 'string', means: 'the sealed answers; the demonstration is read without' },
    key: { type: 'string', means: 'your key file; it is read and not kept' },
    out: { type: 'string', means: 'a new folder for the plain answers, for you alone' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run({ words: [slug = ''], values: { bundle, key: keyFile, out }, flags }) {
    if (keyFile === undefined) throw new WrongUsage(holderWords.missingKey)
    if (out === undefined) throw new WrongUsage(words.missingOut)
    await requireEmpty(out)
    const progress = flags.json ? noProgress : progressOn(process.stderr, () => performance.now())
    const opened = await withSurveyKey({ slug, bundle, keyFile }, (sealed, surveyKey) => {
      progress.begin(holderWords.opening, sealed.head.envelopes)
      const fill = (part: string) => writeRaw(part, { sealed, surveyKey, progress })
      return writeWholeFolder({ folder: out, names: rawFiles }, fill)
    }).finally(progress.end)
    warn(...troubleLines(opened.troubles))
    tell(flags.json, { slug, folder: out, ...opened }, holderWords.opened(out, opened))
    return opened.troubles.length > 0 ? 1 : 0
  },
}
