/** Whether somebody typed the title as their page shows it, or the short name, letter by letter. */
export function isTyped(typed: string, names: { slug: string; title: string }): boolean {
  const plain = plainly(typed)
  return plain !== '' && [names.slug, names.title].some((name) => plainly(name) === plain)
}

/** Keyboards differ in blanks and apostrophes, and those tell no two names apart. */
function plainly(text: string): string {
  return text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
}
