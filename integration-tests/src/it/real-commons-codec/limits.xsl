<?xml version="1.0" encoding="UTF-8"?>
<!-- What was reached, as a number of items and as a ratio of eight digits, and the next step above each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:template match="/report">
    <xsl:apply-templates select="counter"/>
  </xsl:template>
  <xsl:template match="counter">
    <xsl:variable name="steps" select="floor(@covered * 100000000 div (@covered + @missed))"/>
    <xsl:value-of select="concat('reached.', @type, '.count=', @covered, '&#10;')"/>
    <xsl:value-of select="concat('reached.', @type, '.ratio=0.', format-number($steps, '00000000'), '&#10;')"/>
    <xsl:value-of select="concat('next.', @type, '.count=', @covered + 1, '&#10;')"/>
    <xsl:value-of select="concat('next.', @type, '.ratio=0.', format-number($steps + 1, '00000000'), '&#10;')"/>
  </xsl:template>
</xsl:stylesheet>
