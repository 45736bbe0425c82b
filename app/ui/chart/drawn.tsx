import type { Drawing, Mark } from './drawing'
import { BarShape, CurveShape, DotShape, FewShape, RuleShape, WordsShape } from './mark-shapes'
import type { Paint } from './paint'
import { Patterns } from './patterns'

interface DrawnProps {
  drawing: Drawing
  /** At the head of each id. */
  name: string
  paint: Paint
}

/** The inside of a picture: patterns, then shapes in their order. */
export function Drawn({ drawing, name, paint }: DrawnProps) {
  return (
    <>
      <Patterns drawing={drawing} name={name} paint={paint} />
      {drawing.marks.map((mark, place) => (
        <Shape key={place} mark={mark} name={name} paint={paint} />
      ))}
    </>
  )
}

function Shape({ mark, ...rest }: { mark: Mark; name: string; paint: Paint }) {
  switch (mark.kind) {
    case 'bar':
      return <BarShape mark={mark} {...rest} />
    case 'few':
      return <FewShape mark={mark} {...rest} />
    case 'rule':
      return <RuleShape mark={mark} {...rest} />
    case 'curve':
      return <CurveShape mark={mark} {...rest} />
    case 'dot':
      return <DotShape mark={mark} {...rest} />
    case 'words':
      return <WordsShape mark={mark} {...rest} />
  }
}

/** The id of a chart as ids in HTML, XML and addresses may be, and of no other chart. */
export function nameOf(id: string): string {
  const plain = id.replace(/[^a-zA-Z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
  return `chart-${plain}`
}
