/** A survey that is over, with the days on which its staff did their work. */
export interface PastSurvey {
  slug: string
  published: string
  answered: string
  closed: string
  released: string
  /** When it was told what was done with the findings. */
  told?: string
}

/** In the order in which they were held; the days never change, so the releases do not either. */
export const pastSurveys: PastSurvey[] = [
  {
    ...{ slug: 'member-survey-2024', published: '2024-01-12', answered: '2024-02-20' },
    ...{ closed: '2024-03-04', released: '2024-03-28' },
  },
  {
    ...{ slug: 'member-survey-2025', published: '2025-01-13', answered: '2025-02-19' },
    ...{ closed: '2025-03-04', released: '2025-03-27' },
  },
  {
    ...{ slug: 'access-to-health-2026', published: '2026-01-28', answered: '2026-04-01' },
    ...{ closed: '2026-04-18', released: '2026-06-02', told: '2026-07-03' },
  },
]

/** Before the first survey there were holders of keys and a register of members. */
export const beginning = '2023-11-20'
