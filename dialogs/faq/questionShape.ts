/** How a message reads, as far as that decides who answers it. */
export type QuestionShape =
  /** A question about who signs. */
  | 'aboutSigning'
  /** A question about something else. */
  | 'question'
  /** No question, or a word or two with a question mark that may as well be an answer: "de Belastingdienst?" */
  | 'none';

/** What may stand before a question: a greeting, or "en", "maar". */
const before =
  /^(?:(?:en|maar|dus|ja|nee|hoi|hallo|hi|hello|hey|vraagje|even|ok|oke|so|but|and|yes|no)[\s,:!.]+)*/.source;
const pronoun =
  '(?:ik|u|je|jij|we|wij|hij|zij|ze|het|dat|dit|de|een|mijn|onze|ons|iemand|er|i|you|we|he|she|they|it|the|a|an|my|our|this|that|someone|anyone|there)';

/** Begins with a word that only asks. */
const openQuestion = new RegExp(
  `${before}(?:wie|wat|waar\\w*|wanneer|welke?|hoe\\w*|who|what|where|why|when|which|how)\\b`,
);
/** Begins as a question that wants yes or no. Without a question mark "ben ik zelf" is an answer; "mag ik dit" is not. */
const mayQuestion = new RegExp(
  `${before}(?:mag|mogen|moet|moeten|kan|kunnen|kun|hoef|hoeven|zal|zou|can|could|may|must|do|does|should|would) ${pronoun}\\b`,
);
const stateQuestion = new RegExp(
  `${before}(?:is|zijn|ben|heb|heeft|hebben|wordt|worden|geldt|telt|krijgt?|klopt|are|am|will|has|have) ${pronoun}\\b`,
);
/** A question that begins with a story: "mijn baas is ziek, mag ik dan tekenen". */
const askedInside =
  /[,.;:!?] *(?:en |maar |dus |and |but |so )?(?:mag|moet|kan|kun|hoef|can|may|must|do|does|should) (?:ik|je|u|hij|zij|ze|we|wij|jij|de|i|he|she|they|the)\b|\b(?:ik vraag me af|ik wil weten|weet u|weten jullie|i wonder|do you know)\b/;

/** Words of the subject. Their beginnings: Dutch joins words, English bends them. */
const subject =
  /bevoegd|vertegenwoordig|teken|krabbel|volmacht|gemachtigd|procurat|bestuur|directeur|penningmeester|voorzitter|secretaris|commissaris|toezicht|vennoot|\bmaten\b|maatschap|\bvof\b|holding|uittreksel|statuten|machtigingenbeheerder|curator|vereffenaar|bewindvoer|docusign|registratieformulier|handelsregister|\bsign|authori[sz]|representative|\bdirector|\bboard\b|treasurer|power of attorney|\bextract\b|statutes|articles of association|administrator|wet ink|trade register/;
/** Said beside those, these belong to the subject, too; alone they may be the name of a service or a choice. */
const nearSubject =
  /stichting|vereniging|coöperatie|cooperatie|kerk|gemeente|eigenaar|eenmanszaak|\bkvk\b|\bpost\b|beheerder|partner|owner|foundation|association|church|municipality/;

/** Enough of a sentence to be a question of its own. */
const fewestWords = 3;

/**
 * Whether a message asks something. Deterministic, and only the first of two looks: the question itself is looked up
 * elsewhere, and one that is not about the subject gets an honest refusal there.
 */
export function questionShape(typed: string): QuestionShape {
  const text = plain(typed);
  const words = wordsIn(text);
  const isMarked = text.endsWith('?');
  if (words < fewestWords) return 'none';
  const isAsked =
    isMarked ||
    mayQuestion.test(text) ||
    askedInside.test(text) ||
    (words > fewestWords && openQuestion.test(text));
  if (!isAsked) return 'none';
  const isSentence =
    !isMarked || openQuestion.test(text) || mayQuestion.test(text) || stateQuestion.test(text);
  return subject.test(text) || (isSentence && nearSubject.test(text)) ? 'aboutSigning' : 'question';
}

/** Whether it asks what to do at the question on the screen, which explains itself: "wat moet ik hier invullen?" */
export function asksForExplanation(typed: string): boolean {
  return /^(?:(?:en|maar|but|and) )?(?:waarom|why)\b|\b(?:hier|hiermee|here) (?:invullen|kiezen|mee bedoeld|fill in|enter|choose)|\bwat (?:bedoel(?:t|en) (?:u|jullie|je)|moet ik (?:hier )?invullen|wordt hier)|\bwhat (?:do you mean|should i (?:fill in|enter|choose))/.test(
    plain(typed),
  );
}

/** Whether a message speaks of who signs, as a question or in a few words. */
export function speaksOfSigning(typed: string): boolean {
  return subject.test(plain(typed));
}

const self =
  /\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b.*\b(?:zelf|alleen|teken|onderteken|bevoegd|handtekening)|\b(?:teken|onderteken|bevoegd)\w*\b.*\b(?:ik|wij|we|ons|onze)\b|\b(?:mag|kan|moet|ben) ik\b|\b(?:i|me|my|myself|we)\b.*\b(?:sign|authori[sz]ed|alone|myself|ourselves)|\b(?:can|may|must|am|should) i\b/;

/** Whether it asks what holds for whoever asks: "kan ik dit zelf tekenen?" */
export function isAboutSelf(typed: string): boolean {
  return self.test(plain(typed));
}

function plain(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function wordsIn(text: string): number {
  return text.split(' ').filter((word) => /\p{L}/u.test(word)).length;
}
