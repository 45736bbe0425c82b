import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import type { TextToRead } from './reading-context'

/** What travelled with a text, in words. */
export function TextContext({ text: { lang, context, region } }: { text: TextToRead }) {
  const say = useSay()
  const { labels } = useBench()
  const told = Object.entries(context).map(([id, answer]) => {
    return { id, what: labels.question(id), said: labels.cell(id, String(answer)) }
  })
  const place = region === undefined ? undefined : labels.words.region(region)
  const isTold = place === undefined || told.some(({ said }) => said === place)
  return (
    <dl className="reading-context">
      <div>
        <dt>{say.reading('context.lang')}</dt>
        <dd>{labels.words.language(lang)}</dd>
      </div>
      {!isTold && (
        <div>
          <dt>{say.reading('context.region')}</dt>
          <dd>{place}</dd>
        </div>
      )}
      {told.map(({ id, what, said }) => (
        <div key={id}>
          <dt>{what}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
