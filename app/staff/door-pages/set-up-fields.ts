import type { Network } from '#app/operations/people/network'
import type { PostedFields } from '#app/respond/read-fields'

/** What the set-up page sends, passwords apart. */
export interface TypedSetUp {
  network: Network
  name: string
}

export const nothingTyped: TypedSetUp = {
  network: {
    ...{ name: '', contact: '', exit: '', timeZone: 'UTC' },
    ...{ fourEyes: true, factorRequired: false, neutral: false },
  },
  name: '',
}

export function readSetUp(posted: PostedFields): TypedSetUp {
  return {
    network: {
      name: posted.get('network'),
      contact: posted.get('contact'),
      exit: posted.get('exit'),
      timeZone: posted.get('timeZone'),
      // Only whoever says so works without a second person.
      fourEyes: posted.get('fourEyes') !== 'no',
      factorRequired: false,
      neutral: false,
    },
    name: posted.get('name'),
  }
}
