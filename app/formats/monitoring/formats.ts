/** Apart from what makes them, so that pages can name them. */
export const monitoringFormats = ['csv', 'xlsx', 'json'] as const

export type MonitoringFormat = (typeof monitoringFormats)[number]
