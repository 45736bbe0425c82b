import { chanceOf } from './chance'

/** All that is invented for the demonstration falls as this says. */
export const demoChance = chanceOf('many umbrellas')
