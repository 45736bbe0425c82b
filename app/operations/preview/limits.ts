/** The most characters of a comment. */
export const longestComment = 2000
/** What may come by one link, so that a link that went astray fills no disk. */
export const mostComments = 500

/** For how many days a link may be good. */
export const linkDays = [3, 7, 14, 30] as const
/** The most characters that say for whom a link is. */
export const longestForWhom = 80
/** Links to one survey that are good at once. */
export const mostLinks = 20
