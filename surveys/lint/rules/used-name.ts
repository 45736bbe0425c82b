import type { Rule } from '../rule'

/** No two surveys have the same slug or code. */
export const usedName: Rule = {
  name: 'used-name',
  codes: ['slug-used', 'code-used'],
  check({ slug, code }, { others = [] }) {
    // A copied folder has both in common; its slug says enough.
    if (others.some((other) => other.slug === slug)) {
      return [{ code: 'slug-used', level: 'error', at: 'slug', facts: { slug } }]
    }
    const other = others.find((each) => each.code === code)
    if (!other) return []
    return [{ code: 'code-used', level: 'error', at: 'code', facts: { code, other: other.slug } }]
  },
}
