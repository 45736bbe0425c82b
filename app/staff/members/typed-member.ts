import type { MemberFields } from '#app/operations/member-row'
import type { PostedFields } from '#app/respond/read-fields'

/** What a form about a member holds, as it was typed. */
export function typedMember(posted: PostedFields): MemberFields {
  const typed = (name: string) => posted.get(name).slice(0, 1000)
  return {
    ...{ name: typed('name'), country: typed('country'), contact: typed('contact') },
    ...{ regional_network: typed('regional_network'), joined: typed('joined') },
    languages: posted.getAll('languages').filter(Boolean).slice(0, 50).join(' ').slice(0, 1000),
    voting: typed('voting'),
  }
}

export const blankMember: MemberFields = {
  ...{ name: '', country: '', languages: '', contact: '', regional_network: '' },
  ...{ voting: '', joined: '' },
}
