import type { Words } from '../authority/registerWords.ts';
import type { RequirementItem } from '../requirements/requirementRules.ts';

/** What each item of the table of requirements is called in an input; the first name is the one that is shown. */
export const itemWords: Words<RequirementItem> = {
  kvkNumber: ['KVK-nummer'],
  branchRestriction: ['vestigingsbeperking', 'vestiging'],
  userName: ['naam gebruiker', 'naam'],
  userBirth: ['geboortedatum'],
  userBirthPlace: ['geboorteplaats'],
  userEmail: ['e-mailadres'],
  userMobile: ['mobiel nummer', 'mobiel'],
  secondFactor: ['tweede factor', 'tweede stap'],
  userEmployment: ['dienstverband'],
  userIdCopy: ['kopie identiteitsbewijs gebruiker', 'kopie identiteitsbewijs', 'kopie ID'],
  representatives: ['bevoegd vertegenwoordigers', 'bevoegd vertegenwoordiger'],
  representativeIdCopy: ['kopie identiteitsbewijs bevoegd vertegenwoordiger'],
  signatures: ['handtekeningen'],
  registerExtract: ['KVK-uittreksel', 'uittreksel'],
  legalPersonalityDeclaration: ['verklaring rechtspersoonlijkheid'],
  supportingDocuments: ['statuten', 'mandaat'],
  registrationForm: ['registratieformulier', 'formulier'],
  qualifiedSignature: ['gekwalificeerde handtekening'],
  identification: ['identificatie'],
  identificationFee: ['kosten identificatie'],
  services: ['diensten'],
  mandates: ['machtigingen', 'machtiging'],
  administratorRole: ['machtigingenbeheerder', 'rol machtigingenbeheerder'],
  term: ['looptijd'],
  discount: ['actiecode', 'korting'],
};
