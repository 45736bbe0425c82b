import { spoiled, replace, type BadInput } from './bad-input'

const append = (line: string) => (text: string) => `${text}\n${line}\n`
const behindLed = (line: string) => replace('})\n\nexport', `})\n${line}\n\nexport`)
const both =
  (first: (text: string) => string, second: (text: string) => string) => (text: string) =>
    second(first(text))

/** What authors get wrong most often, and the plain hint that has to answer it. */
export const slips: BadInput[] = [
  spoiled('apostrophe', 'syntax-apostrophe', 3, replace('Who leads', "Who's leading")),
  spoiled('plural', 'syntax-apostrophe', 3, replace('Who leads', "Is it the workers' choice in")),
  spoiled('quotes-in', 'syntax-apostrophe', 4, replace("'Sex workers'", '"Sex "workers" here"')),
  spoiled('curly', 'syntax-quotes', 3, replace("'Who leads your organisation?'", '‘Who leads?’')),
  spoiled('curly-two', 'syntax-quotes', 5, replace("'Other people'", '“Other people”')),
  spoiled('open-text', 'syntax-text-open', 3, replace("organisation?',", 'organisation?,')),
  spoiled('no-comma', 'syntax-comma', 4, replace("'Sex workers',", "'Sex workers'")),
  spoiled('no-comma-two', 'syntax-comma', 9, replace("title: 'Members',", "title: 'Members'")),
  spoiled('no-comma-row', 'syntax-comma', 3, replace("'led',", "'led'")),
  spoiled('accents', 'syntax-comma', 3, replace("'led', 'Who", "/* ééé */ 'led' 'Who")),
  spoiled('no-paren', 'syntax-bracket', 6, replace('})\n\nexport', '}\n\nexport')),
  spoiled('no-brace', 'syntax-bracket', 5, replace("people',\n})", "people',\n)")),
  spoiled('no-square', 'syntax-bracket', 24, replace('[led])],', '[led]),')),
  spoiled('cut-off', 'syntax-bracket', 24, replace('[led])],\n})\n', '[led])],\n')),
  spoiled('spelling', 'wrong-word', 12, replace("'organisation',", "'organization',")),
  spoiled(
    'looser',
    'disclosure-looser',
    9,
    replace("'Members',", "'Members', disclosure: { minimumBase: 5 },"),
  ),
  spoiled('bare-when', 'condition-is-question', 24, replace('[led])', '[led], { when: led })')),
  spoiled(
    'wrong-word',
    'condition-word',
    24,
    replace('[led])', "[led], { when: led.includes('others') })"),
  ),
  spoiled('list', 'choices-in-list', 3, (text) =>
    text.replace(/\{\n {2}sex[^}]+\}/, "['Sex workers', 'Other people']"),
  ),
  spoiled('prefer', 'prefer-not-option', 3, replace('others:', 'prefer_not:')),
  spoiled('lost-page', 'page-unplaced', 7, behindLed("const lost = page('lost', 'Lost', [led])")),
  spoiled(
    'lost-question',
    'question-unplaced',
    7,
    both(
      behindLed("const lost = single('lost', 'Who is lost?', { a: 'A' })"),
      replace('[led],\n', '[led, lost],\n'),
    ),
  ),
  spoiled('twice', 'key-repeated', 6, replace("people',", "people',\n  others: 'The rest',")),
  spoiled('misspelt', 'unknown-setting', 7, replace('})\n\n', '},\n  { optinal: true })\n\n')),
  spoiled(
    'a-late-throw',
    'file-throws',
    27,
    append("setTimeout(() => { throw Error('Late') }, 0)"),
  ),
  spoiled(
    'a-later-throw',
    'file-throws',
    27,
    append("setTimeout(() => { throw Error('Late') }, 40)"),
  ),
]
