import type { Survey } from '#surveys/definition/survey'
import { fileProblem, type FileProblem } from './file-problem'
import { lineAt } from './json-lines'
import { kitWords } from './kit-words'
import type { Source } from './sources'
import { openBrackets, tokensOf, type Token } from './tokens'

/** A constant of a survey file that makes a page or a question. */
interface Made {
  name: string
  kind: string
  id: string
  line: number
  /** Everything named between its brackets. */
  names: Set<string>
}

/** Pages and questions that a survey file makes and then forgets to place. */
export function unplaced(
  { file, text }: Source,
  { pages }: Survey,
): { problems: FileProblem[]; questions: string[] } {
  const questions = pages.flatMap((page) => page.questions.map(({ id }) => id))
  const placed = { pages: pages.map(({ id }) => id), questions }
  const lost = madeIn(text).filter(
    ({ kind, id }) => !placed[kind === 'page' ? 'pages' : 'questions'].includes(id),
  )
  const lostPages = lost.filter(({ kind }) => kind === 'page')
  // The questions of a lost page are lost with it, which is said once.
  const own = lost.filter(({ name }) => !lostPages.some(({ names }) => names.has(name)))
  return {
    problems: own.map(({ name, kind, line }) =>
      fileProblem(
        kind === 'page' ? 'page-unplaced' : 'question-unplaced',
        { file, line },
        { name },
      ),
    ),
    questions: lost.filter(({ kind }) => kind !== 'page').map(({ id }) => id),
  }
}

function madeIn(text: string): Made[] {
  const tokens = tokensOf(text)
  return tokens.flatMap((token, n) => {
    const [name, equals, kind, bracket, id] = tokens.slice(n + 1, n + 6)
    const isOwn = token.text === 'const' && tokens[n - 1]?.text !== 'export'
    if (!isOwn || equals?.text !== '=' || bracket?.text !== '(' || id?.kind !== 'text') return []
    if (!name || !kind || (kind.text !== 'page' && !Object.hasOwn(kitWords, kind.text))) return []
    const line = lineAt(text, token.start)
    const names = namesBehind(tokens.slice(n + 4))
    return [{ name: name.text, kind: kind.text, id: id.text.slice(1, -1), line, names }]
  })
}

function namesBehind(tokens: Token[]): Set<string> {
  const end = tokens.findIndex((_token, n) => openBrackets(tokens.slice(0, n + 1)).length === 0)
  return new Set(tokens.slice(0, end).map(({ text }) => text))
}
