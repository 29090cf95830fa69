/** How a message reads, as far as that decides who answers it. */
export type QuestionShape =
  /** A question about who signs: it is looked up, whatever is being asked. */
  | 'aboutSigning'
  /** A question about something else, or a word that may as well be an answer: what is being asked goes first. */
  | 'question'
  | 'none';

const asks =
  /^(?:(?:en|maar|dus|hoi|hallo|hi|hello|hey|vraagje|even|ok|oke|so|but|and)[\s,:]+)*(?:wie|wat|waar|waarom|wanneer|welke?|hoe|hoeveel|mag|mogen|moet|moeten|kan|kunnen|kun|is|zijn|ben|heb|heeft|hebben|wordt|worden|geldt|telt|krijgt?|who|what|where|why|when|which|how|may|must|can|could|do|does|is|are|am|should|will|would|need)\b/;
const asksInside =
  /\b(?:mag|moet|kan|kun|heb|hoef) (?:ik|je|u|hij|zij|ze|we|wij|jij)\b|\b(?:wie|hoeveel|hoe) (?:mag|moet|moeten|kan|tekent|mogen|oud|vaak|veel)\b|\b(?:can|may|must|do|does|should) (?:i|we|he|she|they|someone|anyone)\b|\bhow (?:many|old|do|can)\b|\bwho (?:may|must|can|signs|has)\b|\b(?:ik vraag me af|weet u|weten jullie|klopt het|i wonder|do you know)\b/;

/** Words of the subject. Their beginnings: Dutch joins words, English bends them. */
const subject =
  /bevoegd|vertegenwoordig|teken|handteken|krabbel|volmacht|gemachtigd|procurat|bestuur|bestuurder|directeur|penningmeester|voorzitter|secretaris|commissaris|toezicht|vennoot|maten\b|maatschap|\bvof\b|\bcv\b|holding|stichting|vereniging|cooperatie|coöperatie|kerk|gemeente|eigenaar|eenmanszaak|uittreksel|statuten|machtigingenbeheerder|beheerder|curator|vereffenaar|bewind|\bpost\b|natte|docusign|digitaal onderteken|registratieformulier|\bkvk\b|handelsregister|sign|authori[sz]|represent|director|board|treasurer|chair|power of attorney|proxy|extract|statutes|articles of association|partner|owner|foundation|association|administrator|wet ink|trade register/;

/** Enough of a sentence to be a question of its own; "de Belastingdienst?" is an answer. */
const fewestWords = 3;

/**
 * Whether a message asks something. Deterministic, and only the first of two looks: the question itself is looked up
 * elsewhere, and one that is not about the subject gets an honest refusal there.
 */
export function questionShape(typed: string): QuestionShape {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word)).length;
  const isLong = words >= fewestWords;
  const isAsked = asks.test(text) || asksInside.test(text);
  if (isLong && isAsked && subject.test(text)) return 'aboutSigning';
  if (isLong && (isAsked || text.endsWith('?'))) return 'question';
  return 'none';
}

/** Whether it can only be a question: "wat gebeurt er na die drie jaar?" chooses nothing, although it names a choice. */
export function isOpenQuestion(typed: string): boolean {
  const text = typed.trim().toLowerCase();
  return (
    text.endsWith('?') &&
    text.split(/\s+/).length > fewestWords &&
    /^(?:en |maar |so |but |and )?(?:wie|wat|waar\w*|wanneer|welke?|hoe\w*|who|what|where|when|which|how)\b/.test(
      text,
    )
  );
}

/** Whether a message speaks of who signs, as a question or in a few words. */
export function speaksOfSigning(typed: string): boolean {
  return subject.test(typed.normalize('NFKC').toLowerCase());
}

const self =
  /\b(?:ik|mij|me|mijn|wij|we|ons|onze)\b.*\b(?:zelf|alleen|teken|onderteken|bevoegd|handtekening)|\b(?:mag|kan|moet|ben) ik\b|\b(?:i|me|my|myself|we)\b.*\b(?:sign|authori[sz]ed|alone|myself|ourselves)|\b(?:can|may|must|am|should) i\b/;

/** Whether it asks what holds for whoever asks: "kan ik dit zelf tekenen?" */
export function isAboutSelf(typed: string): boolean {
  return self.test(typed.normalize('NFKC').toLowerCase());
}
