/** The scripts that run from right to left. */
const leftward = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/

/**
 * What a node wears whose words are in another language than the panel's: for screen readers the
 * language, and its direction, which the first letter does not tell when it is of somebody's name.
 */
export const wordsIn = (lang: string) => ({
  lang,
  dir: leftward.test(new Intl.Locale(lang || 'en').maximize().script ?? '') ? 'rtl' : 'ltr',
})
