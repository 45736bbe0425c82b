import errors from '#locales/ru/errors.json'
import frame from '#locales/ru/frame.json'
import home from '#locales/ru/home.json'
import style from '#locales/ru/style.json'
import ui from '#locales/ru/ui.json'

export const words = { errors, frame, home, style, ui }
