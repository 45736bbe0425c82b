// An earlier answer in a text: “Why is {{strongest_barrier}} the strongest?”
const pipe = /\{\{\s*([a-z][a-z0-9_]*)\s*\}\}/g

/** The questions whose answers a text shows. */
export function pipedIn(text: string): string[] {
  return [...text.matchAll(pipe)].map(([, question = '']) => question)
}

/** The text with the words of the answers put in. */
export function fillText(text: string, wordsOf: (question: string) => string): string {
  return text.replace(pipe, (_pipe, question: string) => wordsOf(question))
}
