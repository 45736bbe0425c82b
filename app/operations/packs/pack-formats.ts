/** Every kind of file that findings can be taken away in; svg stands for all charts in one. */
export const packFormats = ['docx', 'xlsx', 'csv', 'html', 'svg', 'json'] as const

export type PackFormat = (typeof packFormats)[number]

/** What a form sends where no place is meant. */
export const everybody = 'everybody'
