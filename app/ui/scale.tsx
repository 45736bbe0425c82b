import { Choice, type ChoiceOption } from './choice'
import type { FieldWords } from './field'
import { FieldGroup } from './field-group'

export interface ScalePoint {
  value: string
  text: string
  label?: string | undefined
}

interface ScaleProps extends FieldWords {
  name: string
  id?: string
  value?: string | undefined
  points: readonly ScalePoint[]
  /** What may be chosen instead of a point. */
  instead?: readonly ChoiceOption[]
}

/** Points side by side where there is room. Each is read out with its label, which the eye finds below. */
export function Scale(props: ScaleProps) {
  const { name, id = name, value, points, instead = [], ...words } = props
  const options = [...points.map(asOption), ...instead].map((option, place) => (
    <Choice
      key={option.value}
      type="radio"
      id={place === 0 ? id : `${id}-${place + 1}`}
      name={name}
      option={option}
      chosen={option.value === value}
    />
  ))
  return (
    <FieldGroup id={id} role="radiogroup" {...words}>
      <div className={isEven(points) ? 'scale scale-wide' : 'scale'}>
        {options.slice(0, points.length)}
      </div>
      {isEven(points) && <Ends points={points} />}
      {options.slice(points.length)}
    </FieldGroup>
  )
}

function asOption({ value, text, label }: ScalePoint): ChoiceOption {
  if (!label) return { value, text }
  return {
    value,
    text: (
      <>
        {text} <span className="scale-label">{label}</span>
      </>
    ),
  }
}

function Ends({ points }: { points: readonly ScalePoint[] }) {
  return (
    <div className="scale-ends" aria-hidden="true">
      {points.map(({ value, label }) => label && <span key={value}>{label}</span>)}
    </div>
  )
}

/** Two or three labels at the same distance stand below their points of themselves. */
function isEven(points: readonly ScalePoint[]): boolean {
  const places = points.flatMap(({ label }, place) => (label ? [place] : []))
  const last = points.length - 1
  return [`0,${last}`, `0,${last / 2},${last}`].includes(places.join())
}
