import { createHash } from 'node:crypto'
import { surveyFile } from './run-soundings'

/** Surveys each broken in one way: its files, and the one problem that has to be said of it. */
export interface BadInput {
  slug: string
  files: Record<string, string>
  code: string
  file?: string
  line: number
}

export const replace = (from: string, to: string) => (text: string) => text.replace(from, to)

export const badInputs: BadInput[] = [
  spoiled('syntax', 'syntax-error', 5, replace("workers',\n", "workers'\n  :")),
  spoiled('no-default', 'no-default-export', 1, replace('export default', 'export const it =')),
  spoiled('empty-file', 'no-default-export', 1, () => ''),
  spoiled('not-a-survey', 'not-a-survey', 1, () => 'export default { title: 1 }\n'),
  spoiled('a-function', 'not-a-survey', 1, () => 'export default () => 1\n'),
  spoiled('long-label', 'long-label', 5, replace('Other people', 'x'.repeat(10_000))),
  spoiled('emoji-name', 'wrong-id', 3, replace('others:', "'☂️':")),
  spoiled('direction', 'direction-mark', 5, replace('Other people', 'Other \u202Epeople')),
  spoiled('control', 'control-character', 5, replace('Other people', 'Other\\u0007 people')),
  spoiled('throws', 'file-throws', 2, () => '\nthrow new Error("Paper jam")\n'),
  spoiled('throws-nothing', 'file-throws', 1, () => 'throw undefined\n'),
  spoiled('ends-all', 'file-throws', 27, (text) => `${text}\nprocess.exit(0)\n`),
  spoiled(
    'floating',
    'file-throws',
    27,
    (text) => `${text}\nvoid Promise.reject(new Error('Late'))\n`,
  ),
  spoiled(
    'never-ends',
    'file-throws',
    1,
    (text) => `${text}\nawait new Promise(() => undefined)\n`,
  ),
  spoiled('no-import', 'import-missing', 1, replace('#surveys/kit/kit', './kitchen')),
  spoiled('no-export', 'export-missing', 1, (text) => text.replaceAll('single', 'duo')),
  spoiled('no-name', 'not-declared', 24, replace('[page(', '[pageTwo(')),
  spoiled('too-early', 'used-before-declared', 2, replace('\n', '\nconsole.assert(led)\n')),
  spoiled('no-value', 'no-value', 24, replace('[led])', '[led, [][0]])')),
  spoiled('no-retention', 'retention-missing', 8, replace("  retention: '2027-03-01',\n", '')),
  spoiled('bad-code', 'wrong-code', 10, replace("code: 'a", "code: 'Members ")),
  spoiled(
    'no-reason',
    'empty-reason',
    9,
    replace("  title: 'Members',", "  title: 'Members', accept: { retention: '' },"),
  ),
  spoiled('bad-date', 'wrong-date', 16, replace('2026-03-01', '2026-02-31')),
  {
    slug: 'ring',
    code: 'import-cycle',
    file: 'ring/more.ts',
    line: 3,
    files: {
      'ring/survey.ts': surveyFile('ring', 'ab12', (text) =>
        text
          .replace('\n', "\nimport { more } from './more'\n")
          .replace('const led', 'export const led')
          .replace('[led])', '[led, more])'),
      ),
      'ring/more.ts': `import { yesNo } from '#surveys/kit/kit'
import { led } from './survey'
export const more = yesNo('more', 'More?', { when: led.is('others') })
`,
    },
  },
  translated(
    'broken-json',
    'json-broken',
    4,
    '{\n  "texts": {\n    "title": "a"\n    "use": "b"\n  }\n}',
  ),
  translated('cut-json', 'json-broken', 3, '{\n  "texts": {\n'),
  translated('list-json', 'json-shape', 1, '[]'),
  translated('number-json', 'json-shape', 3, '{\n  "texts": {\n    "title": 7\n  }\n}'),
]

export function spoiled(
  slug: string,
  code: string,
  line: number,
  change: (text: string) => string,
): BadInput {
  return {
    slug,
    code,
    line,
    files: { [`${slug}/survey.ts`]: surveyFile(slug, codeFor(slug), change) },
  }
}

function translated(slug: string, code: string, line: number, json: string): BadInput {
  const survey = surveyFile(slug, codeFor(slug), replace("['en']", "['en', 'fr']"))
  const files = { [`${slug}/survey.ts`]: survey, [`${slug}/fr.json`]: json }
  return { slug, code, line, file: `${slug}/fr.json`, files }
}

// A code of its own for each, neutral and never a word.
function codeFor(slug: string): string {
  return `a${createHash('sha256').update(slug).digest('hex').slice(0, 4)}1`
}
