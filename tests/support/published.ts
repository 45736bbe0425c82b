export const holders = ['Amara', 'Bo'] as const
export const passphrase = 'red umbrella'

/** The neutral codes of what is published, by what can be done with it. */
export const codes = {
  everyType: 'z9t4',
  branching: 'w3n6',
  longest: 'k7m2',
  sensitive: 'q5r8',
  closed: 'h4t9',
  notYetOpen: 'e2j7',
  released: 'z9p8',
} as const
