/** Of a password; pages say so before it is typed. */
export const fewestCharacters = 12
