import { fewestPeople, type Mode } from '../definition/modes'
import type { Survey } from '../definition/survey'
import { thresholdsOf } from '../definition/thresholds'
import { layersOf } from './attack/layers'
import type { People } from './raw-counts'
import { roundedTo, type Published, type PublishedMode } from './release'

/** The only responses that stand for several people, told together and by no row. */
const ofPeople: Mode = 'discussion'

/** R13 for numbers that are about to be published: the people of the discussions, if they may be told. */
export function withPeople<Now extends Published>(
  survey: Survey,
  now: Now,
  { all, largest }: People,
  { earlier, random }: { earlier: Published[]; random: () => number },
): Now {
  const told = now.modes.find(({ mode }) => mode === ofPeople)
  const people = told && roundedPeople(all, least(told), random())
  // Where one discussion is most of them, their number is nearly its own.
  if (!told || people === undefined || mostOfAll * largest > all) return now
  const modes = now.modes.map((each) => (each === told ? { ...each, people } : each))
  const telling = { ...now, modes }
  return mayTellPeople(survey, telling) && !isTooSoon(earlier, telling) ? telling : now
}

const mostOfAll = 4

/** A multiple beside the true number, drawn so that neither is favoured; never below what they are at least. */
function roundedPeople(all: number, fewest: number, drawn: number): number | undefined {
  const below = all - (all % roundedTo)
  const isUp = drawn * roundedTo < all % roundedTo || below < fewest
  const people = isUp && below < all ? below + roundedTo : below
  return people < fewest ? undefined : people
}

/** Whether numbers of people stand only where R13 lets them, as far as published numbers show. */
export function mayTellPeople(survey: Survey, { modes }: Pick<Published, 'modes'>): boolean {
  // Rounded either way, more than the smallest group that is shown alone.
  const group = thresholdsOf(survey).group + roundedTo
  return modes.every((each) => {
    const { mode, n, people } = each
    return people === undefined || (mode === ofPeople && n >= group && people >= least(each))
  })
}

/** How many there must be if every published discussion was as small as discussions can be. */
function least({ mode, n }: PublishedMode): number {
  return n * (fewestPeople(mode) ?? 1)
}

/** Whether people are told of other responses before ten more discussions have come for certain. */
export function isTooSoon(earlier: Published[], now: Published): boolean {
  const last = earlier.findLastIndex((each) => peopleIn(each))
  const [known, again] = [earlier[last], peopleIn(now)]
  const before = known && peopleIn(known)
  if (!before || !again) return false
  // A release between the two may have counted more and told of nobody.
  const isSame = layersOf([...earlier.slice(last), now]).length === 1
  return !isSame && again.n - before.n < leastMore
}

// Each number may be four off, and multiples of five from eighteen on begin with twenty.
const leastMore = 20

function peopleIn({ modes }: Published): PublishedMode | undefined {
  return modes.find(({ people }) => people !== undefined)
}
