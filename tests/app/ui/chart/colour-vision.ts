type Triple = [number, number, number]

/** How differently two colours are seen, at worst, by readers of every kind of colour vision. */
export function distance(one: string, other: string): number {
  return Math.min(...views.map((view) => apart(seen(one, view), seen(other, view))))
}

/** Machado, Oliveira and Fernandes 2009, full severity: protan, deutan and tritan after the usual one. */
const views: [Triple, Triple, Triple][] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
]

function seen(colour: string, view: [Triple, Triple, Triple]): Triple {
  const light = times(view, linear(colour)).map((part) => Math.min(1, Math.max(0, part))) as Triple
  return times(toLab, times(toCones, light).map(Math.cbrt) as Triple)
}

function linear(colour: string): Triple {
  return [1, 3, 5].map((place) => {
    const part = parseInt(colour.slice(place, place + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Triple
}

/** OKLab (Ottosson 2020). */
const toCones: [Triple, Triple, Triple] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const toLab: [Triple, Triple, Triple] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]

function times(rows: [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  return rows.map(([a, b, c]) => a * x + b * y + c * z) as Triple
}

function apart(one: Triple, other: Triple): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
