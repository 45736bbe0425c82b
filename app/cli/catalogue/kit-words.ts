/** What may be asked of each kind of question, by the word with which an author makes it. */
export const kitWords: Record<string, string[]> = {
  single: ['is', 'isNot', 'answered'],
  multiple: ['includes', 'answered'],
  yesNo: ['is', 'isNot', 'answered'],
  scale: ['is', 'atLeast', 'between', 'answered'],
  number: ['is', 'atLeast', 'between', 'answered'],
  percentage: ['is', 'atLeast', 'between', 'answered'],
  shortText: ['answered'],
  longText: ['answered'],
  matrix: ['row', 'answered'],
  ranking: ['ranksFirst', 'includes', 'answered'],
  country: ['is', 'isNot', 'answered'],
  region: ['is', 'isNot', 'answered'],
  date: ['between', 'answered'],
  note: [],
}
