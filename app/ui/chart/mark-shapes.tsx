import type { Bar, Curve, Dot, Few, Rule, Words } from './drawing'
import { inkOf, type Paint } from './paint'
import { patternId } from './patterns'

interface Drawn<Mark> {
  mark: Mark
  name: string
  paint: Paint
}

export function BarShape({ mark: { x, y, width, height, colour }, name, paint }: Drawn<Bar>) {
  const { hue, pattern } = inkOf(colour)
  const fill = pattern > 0 ? { fill: `url(#${patternId(name, 'bar', colour)})` } : paint.fill(hue)
  return <rect x={near(x)} y={near(y)} width={near(width)} height={near(height)} {...fill} />
}

export function FewShape({ mark, name, paint }: Drawn<Few>) {
  const fill = `url(#${patternId(name, 'few', mark.colour)})`
  const edge = { ...paint.stroke(inkOf(mark.colour).hue), strokeWidth: 1.5 }
  return <path d={openBox(mark)} fill={fill} {...edge} />
}

/** Three sides of a box. */
function openBox({ x, y, width, height, opens }: Few): string {
  const [left, right, top, foot] = [x, x + width, y + 0.75, y + height - 0.75].map(near)
  if (opens === 'right') return `M${right} ${top}H${left}V${foot}H${right}`
  if (opens === 'left') return `M${left} ${top}H${right}V${foot}H${left}`
  return `M${left} ${near(y)}V${near(y + height)}H${right}V${near(y)}`
}

export function RuleShape({ mark: { from, to, tone, look }, paint }: Drawn<Rule>) {
  const width = tone === 'sand' || tone === 'paper' ? 1.5 : 1
  return (
    <path
      d={`M${near(from.x)} ${near(from.y)}L${near(to.x)} ${near(to.y)}`}
      fill="none"
      strokeWidth={look ? widths[look] : width}
      {...(look === 'dotted' && { strokeDasharray: '2 2' })}
      {...paint.stroke(tone)}
    />
  )
}

const widths = { dotted: 2, thick: 3, edge: 5, gap: 7 }

export function CurveShape({ mark: { points, colour }, paint }: Drawn<Curve>) {
  const path = points.map(({ x, y }) => `${near(x)} ${near(y)}`).join('L')
  return <path d={`M${path}`} fill="none" strokeWidth="2.5" {...paint.stroke(inkOf(colour).hue)} />
}

/** Each hue has a shape of its own. */
export function DotShape({ mark: { x, y, colour }, paint }: Drawn<Dot>) {
  const { hue, pattern } = inkOf(colour)
  return (
    <path d={dots[pattern]} transform={`translate(${near(x)} ${near(y)})`} {...paint.fill(hue)} />
  )
}

const dots = [
  'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  'M-4.5 -4.5H4.5V4.5H-4.5Z',
  'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  'M0 -6L6 5H-6Z',
  'M0 6L6 -5H-6Z',
  'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M-6 -3H6V3H-6Z',
  'M-3 -6H3V6H-3Z',
]

export function WordsShape({ mark, paint }: Drawn<Words>) {
  const text = (
    <text
      x={near(mark.x)}
      y={near(mark.y)}
      fontSize={mark.size}
      {...(mark.isBold && { fontWeight: 600 })}
      {...(mark.anchor === 'middle' && { textAnchor: 'middle' })}
      {...paint.fill(mark.tone)}
    >
      {mark.text}
      {mark.after && <tspan {...paint.fill('quiet')}>{mark.after}</tspan>}
    </text>
  )
  if (!mark.whole) return text
  return (
    <g>
      <title>{mark.whole}</title>
      {text}
    </g>
  )
}

/** Two decimals are finer than any screen. */
function near(value: number): number {
  return Math.round(value * 100) / 100
}
