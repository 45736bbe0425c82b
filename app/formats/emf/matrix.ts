export interface Point {
  x: number
  y: number
}

/** As in SVG: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
}

export const same: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

export function moved({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const { x: e, y: f } = moved(outer, { x: inner.e, y: inner.f })
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e,
    f,
  }
}

export function inverse({ a, b, c, d, e, f }: Matrix): Matrix {
  const size = a * d - b * c
  return {
    a: d / size,
    b: -b / size,
    c: -c / size,
    d: a / size,
    e: (c * f - d * e) / size,
    f: (b * e - a * f) / size,
  }
}

/** How much longer a line becomes. */
export function scaleOf({ a, b, c, d }: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c))
}

/** Reads a `transform` attribute. */
export function matrixOf(transform = ''): Matrix {
  const steps = [...transform.matchAll(/(\w+)\s*\(([^)]*)\)/g)]
  return steps.reduce((sum, [, name = '', numbers = '']) => {
    const make = makers[name]
    if (!make) throw new Error(`The transform ${name} is not known`)
    return times(
      sum,
      make(
        numbers
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      ),
    )
  }, same)
}

const makers: Record<string, (numbers: number[]) => Matrix> = {
  matrix: ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => ({ a, b, c, d, e, f }),
  translate: ([e = 0, f = 0]) => ({ ...same, e, f }),
  scale: ([a = 1, d = a]) => ({ ...same, a, d }),
  rotate: ([angle = 0, x = 0, y = 0]) => {
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
    const turn = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 }
    return times(times({ ...same, e: x, f: y }, turn), { ...same, e: -x, f: -y })
  },
}
