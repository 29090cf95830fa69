/** A catalogue as the format has it, by hand, with one provider; every part can be replaced. */
export function smallCatalogue(
  parts: {
    readonly provider?: string;
    readonly definition?: string;
    readonly more?: string;
    readonly root?: string;
    readonly instance?: string;
  } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<esc:ServiceCatalogue xmlns:esc="urn:etoegang:1.13:service-catalog" xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="c1" ${
    parts.root ??
    'esc:IssueInstant="2026-11-24T03:00:00Z" esc:Version="urn:etoegang:1.13:service-catalogue:T:1"'
  }>
<esc:ServiceProvider esc:IsPublic="true">
${
  parts.provider ??
  `<esc:ServiceProviderID>00000001234567890000</esc:ServiceProviderID>
<esc:OrganizationDisplayName xml:lang="nl">Voorbeeldgemeente</esc:OrganizationDisplayName>`
}
${definition(parts.definition)}
${
  parts.instance ??
  `<esc:ServiceInstance esc:IsPublic="true">
<esc:ServiceID>urn:etoegang:DV:00000001234567890000:services:1</esc:ServiceID>
<esc:ServiceUUID>22222222-2222-4333-8444-555555555555</esc:ServiceUUID>
<esc:InstanceOfService>11111111-2222-4333-8444-555555555555</esc:InstanceOfService>
<esc:HerkenningsmakelaarId>00000003123456780000</esc:HerkenningsmakelaarId>
</esc:ServiceInstance>`
}
</esc:ServiceProvider>
${parts.more ?? ''}</esc:ServiceCatalogue>
`;
}

/** One ServiceDefinition; `inside` replaces all it holds. */
export function definition(inside?: string, isPublic = true): string {
  return `<esc:ServiceDefinition esc:IsPublic="${isPublic}">${inside ?? definitionInside()}</esc:ServiceDefinition>`;
}

/** What a definition holds; each element can be replaced or (by '') left out. */
export function definitionInside(
  parts: {
    readonly uuid?: string;
    readonly names?: string;
    readonly description?: string;
    readonly level?: string;
    readonly rest?: string;
  } = {},
): string {
  return `
<esc:ServiceUUID>${parts.uuid ?? '11111111-2222-4333-8444-555555555555'}</esc:ServiceUUID>
${parts.names ?? '<esc:ServiceName xml:lang="nl">Ondernemersloket EH3</esc:ServiceName>'}
${parts.description ?? '<esc:ServiceDescription xml:lang="nl">Vergunningen voor ondernemers</esc:ServiceDescription>'}
${parts.level ?? '<saml2:AuthnContextClassRef>urn:etoegang:core:assurance-class:loa3</saml2:AuthnContextClassRef>'}
<esc:HerkenningsmakelaarId>00000003123456780000</esc:HerkenningsmakelaarId>
<esc:EntityConcernedTypesAllowed setNumber="1">urn:etoegang:1.9:EntityConcernedID:KvKnr</esc:EntityConcernedTypesAllowed>
${parts.rest ?? '<esc:ServiceRestrictionsAllowed>urn:etoegang:1.9:ServiceRestriction:Vestigingsnr</esc:ServiceRestrictionsAllowed>'}
`;
}

/** Another provider with one definition. */
export function provider(oin: string, name: string, inside: string, isPublic = true): string {
  return `<esc:ServiceProvider esc:IsPublic="${isPublic}"><esc:ServiceProviderID>${oin}</esc:ServiceProviderID>
<esc:OrganizationDisplayName xml:lang="nl">${name}</esc:OrganizationDisplayName>${inside}</esc:ServiceProvider>
`;
}
