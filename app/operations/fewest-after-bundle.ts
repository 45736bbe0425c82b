/** After the first bundle fewer than these would be recognised as those that came later. */
export const fewestAfterBundle = 10
