import { classOfLevel } from './assuranceClass.ts';
import type {
  OfficialCatalogue,
  OfficialProvider,
  ServiceDefinition,
  ServiceInstance,
  Texts,
} from './officialCatalogue.ts';

/** The catalogue as the ETD ServiceCatalogue XML, unsigned: for tests, for the bench, for trying an import. */
export function catalogueXml(catalogue: OfficialCatalogue): string {
  const head = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<esc:ServiceCatalogue xmlns:esc="urn:etoegang:1.13:service-catalog"',
    ' xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="catalogue"',
    ` esc:IssueInstant="${escapeXml(catalogue.issuedAt)}" esc:Version="${escapeXml(catalogue.version)}">`,
  ].join('');
  return `${head}\n${catalogue.providers.map(providerXml).join('')}</esc:ServiceCatalogue>\n`;
}

function providerXml(provider: OfficialProvider): string {
  return `<esc:ServiceProvider esc:IsPublic="${provider.isPublic}">
<esc:ServiceProviderID>${escapeXml(provider.oin)}</esc:ServiceProviderID>
${texts('OrganizationDisplayName', provider.names)}${provider.definitions.map(definitionXml).join('')}${provider.instances
  .map(instanceXml)
  .join('')}</esc:ServiceProvider>
`;
}

function definitionXml(one: ServiceDefinition): string {
  return `<esc:ServiceDefinition esc:IsPublic="${one.isPublic}">
<esc:ServiceUUID>${escapeXml(one.serviceUuid)}</esc:ServiceUUID>
${texts('ServiceName', one.names)}${texts('ServiceDescription', one.descriptions)}<saml2:AuthnContextClassRef>${classOfLevel(one.level)}</saml2:AuthnContextClassRef>
<esc:HerkenningsmakelaarId>00000003123456780000</esc:HerkenningsmakelaarId>
${one.entityTypes.map((urn) => `<esc:EntityConcernedTypesAllowed>${escapeXml(urn)}</esc:EntityConcernedTypesAllowed>\n`).join('')}${one.restrictions
  .map((urn) => `<esc:ServiceRestrictionsAllowed>${escapeXml(urn)}</esc:ServiceRestrictionsAllowed>\n`)
  .join('')}</esc:ServiceDefinition>
`;
}

function instanceXml(one: ServiceInstance): string {
  const definition = one.definitionUuid;
  return `<esc:ServiceInstance esc:IsPublic="${one.isPublic}">
<esc:ServiceID>${escapeXml(one.serviceId)}</esc:ServiceID>
${definition === null ? '' : `<esc:ServiceUUID>${escapeXml(definition)}</esc:ServiceUUID>\n<esc:InstanceOfService>${escapeXml(definition)}</esc:InstanceOfService>\n`}<esc:HerkenningsmakelaarId>00000003123456780000</esc:HerkenningsmakelaarId>
</esc:ServiceInstance>
`;
}

function texts(element: string, values: Texts): string {
  return Object.entries(values)
    .map(
      ([language, text]) =>
        `<esc:${element} xml:lang="${escapeXml(language)}">${escapeXml(text)}</esc:${element}>\n`,
    )
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
