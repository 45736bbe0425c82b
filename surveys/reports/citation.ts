import type { ReportCut } from './report'
import type { Source } from './source'

const shortHash = 12

/** How to name these findings so that whoever reads can find and check them. */
export function citation(source: Source, title: string, cut?: ReportCut): string {
  const { release, words } = source
  const { opened, closed } = release.method
  const wave =
    release.wave === undefined ? [] : [words.say('citation.wave', { wave: String(release.wave) })]
  return [
    words.say('quoted', { words: title }),
    ...wave,
    ...(cut?.code ? [words.say('citation.cut', { label: cut.label })] : []),
    words.say('citation.release', { release: words.number(release.release) }),
    words.say('citation.answers', { opened: words.date(opened), closed: words.date(closed) }),
    words.say('citation.hash', { short: release.hash.slice(0, shortHash), hash: release.hash }),
  ].join(' · ')
}
