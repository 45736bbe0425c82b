import type { Network } from '#app/operations/people/network'
import type { PostedFields } from '#app/respond/read-fields'

/** What a form about the network holds, as it was typed. */
export function typedNetwork(posted: PostedFields): Network {
  const rules = posted.getAll('rules')
  return {
    name: posted.get('name'),
    contact: posted.get('contact'),
    exit: posted.get('exit'),
    timeZone: posted.get('timeZone'),
    fourEyes: rules.includes('fourEyes'),
    factorRequired: rules.includes('factorRequired'),
    neutral: rules.includes('neutral'),
  }
}
