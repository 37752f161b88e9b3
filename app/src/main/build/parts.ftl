<#list dependencyMap as part>
<#assign it = part.getKey()/>
${it.artifactId}	${it.version}	<#list part.getValue() as licence>${licence}<#if licence_has_next>	</#if></#list>
</#list>
