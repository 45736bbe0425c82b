import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'

/** A true count, for key holders alone. */
export function ThemeCount({ texts, disputed }: { texts: number; disputed: number }) {
  const say = useSay()
  const { number } = useBench().labels.words
  return (
    <p className="theme-count" data-texts={texts}>
      <span>{say.codebook('count.texts', { texts: number(texts) })}</span>
      {disputed > 0 && <span>{say.codebook('count.disputed', { texts: number(disputed) })}</span>}
      <span className="workshop-mark">{say('secret.mark')}</span>
    </p>
  )
}
