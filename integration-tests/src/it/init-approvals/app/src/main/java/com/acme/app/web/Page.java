package com.acme.app.web;

public class Page {}
